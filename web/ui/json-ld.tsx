import type { ReactNode } from 'react';

/** Structured data for search engines. `<` is escaped, so that no text can close the element. */
export function JsonLd(props: { data: object; nonce?: string }): ReactNode {
  const json = JSON.stringify(props.data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" nonce={props.nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
