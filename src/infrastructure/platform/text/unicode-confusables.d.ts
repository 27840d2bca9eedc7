/** The package ships its types under a name that no compiler looks for. */
declare module 'unicode-confusables' {
  /** Replaces each character by the one it could be taken for, by the table of UTS 39. */
  export function rectifyConfusion(text: string): string;
}
