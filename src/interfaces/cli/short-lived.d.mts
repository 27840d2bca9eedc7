/** The same program, in which what a request makes is not made among what lives long. */
export function shortLived(text: string): string;
