import type { ReactNode } from 'react';

// `<`, `>` and `&` so that no text can close the element; the two line ends that JSON allows and scripts did not.
const UNSAFE = /[<>&\u2028\u2029]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Structured data for search engines, as it may stand in a page. */
export function JsonLd(props: { data: object; nonce?: string }): ReactNode {
  const json = JSON.stringify(props.data).replace(UNSAFE, escaped);
  return <script type="application/ld+json" nonce={props.nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
