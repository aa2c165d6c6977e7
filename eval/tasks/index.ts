import type { Task } from '../measure.ts'
import { attributionTask } from './attribution.ts'
import { copiesTask } from './copies.ts'
import { corefTask } from './coref.ts'
import { dossierTask } from './dossier.ts'
import { eventsTask } from './events.ts'
import { contactsTask, goldTask } from './gold.ts'
import { nerTask } from './ner.ts'
import { pagesTask } from './pages.ts'
import { robustTask } from './robust.ts'
import { seedTask } from './seed.ts'
import { speakersTask } from './speakers.ts'
import { timesTask } from './times.ts'
import { udTask } from './ud.ts'

/** All tasks, in the order of the table. */
export const TASKS: readonly Task[] = [
  seedTask,
  goldTask,
  contactsTask,
  attributionTask,
  speakersTask,
  udTask,
  nerTask,
  robustTask,
  timesTask,
  corefTask,
  eventsTask,
  copiesTask,
  dossierTask,
  pagesTask,
]
