import type { Task } from '../measure.ts'
import { attributionTask } from './attribution.ts'
import { contactsTask, goldTask } from './gold.ts'
import { seedTask } from './seed.ts'

/** All tasks, in the order of the table. */
export const TASKS: readonly Task[] = [seedTask, goldTask, contactsTask, attributionTask]
