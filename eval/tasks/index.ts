import type { Task } from '../measure.ts'
import { contactsTask, goldTask } from './gold.ts'

/** All tasks, in the order of the table. */
export const TASKS: readonly Task[] = [goldTask, contactsTask]
