/** Signs texts with the key of this hub. */
export interface LinkSigner {
  /** The text with its signature, in characters that need no escaping in a web address. */
  seal(text: string): string;
  /** The text of a token that this hub has sealed; undefined for any other, and for one in which a character was altered. */
  open(token: string): string | undefined;
}
