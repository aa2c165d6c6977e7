import { Argument, Command } from 'commander'
import { z } from 'zod'
import { articleRecordSchema } from '../../record/schema/record.ts'
import { annotationSchema } from './annotation/schema.ts'
import type { CommandMaker } from './context.ts'
import { withExamples } from './options.ts'

const SCHEMAS = { record: articleRecordSchema, annotation: annotationSchema } as const
type SchemaName = keyof typeof SCHEMAS

/** The names of the formats that `readout schema` describes. */
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[]

/** `readout schema`: what the JSON of the other commands looks like, as JSON Schema. */
export const schemaCommand: CommandMaker = ({ terminal }) =>
  withExamples(
    new Command('schema')
      .description('print the JSON Schema of what the commands print')
      .addArgument(
        new Argument('[FORMAT]', 'record: readout read --json; annotation: readout annotate')
          .choices(SCHEMA_NAMES)
          .default('record'),
      )
      .action((name: SchemaName) => terminal.out(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`)),
    [
      ['what readout read --json prints', 'readout schema > record.schema.json'],
      ['what readout annotate prints', 'readout schema annotation'],
    ],
  )

/** The JSON Schema (2020-12) of a format, made from the types that the code uses. */
export function jsonSchemaOf(name: SchemaName): object {
  return { title: `Readout: ${name}`, ...z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' }) }
}
