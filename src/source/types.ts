/** Bytes as received, with what was said about them on the way. */
export interface SourceItem {
  /** Where it came from as the caller named it: a path, a URL, or `-`. */
  readonly origin: string
  /** The address after redirects, where it came from the web. */
  readonly url?: string
  readonly bytes: Uint8Array
  /** The media type and the character set that the transport named (HTTP header), if any. */
  readonly mediaType?: string
  readonly charset?: string
}
