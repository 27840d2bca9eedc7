/** Codes that an application makes of a secret and of the time (RFC 6238): six digits, for half a minute. */
export interface OneTimeCodes {
  /** Base32, as people type it. */
  newSecret(): string;
  /** What a picture for telephones holds. @param whose as the application lists it */
  address(secret: string, whose: { readonly issuer: string; readonly label: string }): string;
  /** Of which half minute a code is, the one before and the one after counting too; null when it is of none. Takes as long whatever it is. */
  stepOf(secret: string, code: string, at: Date): number | null;
}
