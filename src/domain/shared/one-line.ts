/** The text without line breaks and other control characters, for subjects, headers and lists of lines. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
