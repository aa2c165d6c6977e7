declare module 'edtf' {
  /** Parses an EDTF string; throws where it is none. */
  export function parse(edtf: string): unknown
}
