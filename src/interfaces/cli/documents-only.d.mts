/** The same program, in which pages that are documents are not prepared for a browser that would take them over. */
export function documentsOnly(text: string): string;
