import type { ReactNode } from 'react';
import { Head } from '../lib/head.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

/** A page with one form or one thing to say: a title, a line about it, a narrow column. Kept out of search engines. */
export function AccountPage(props: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <Main>
      <Head title={props.title} noIndex />
      <Wrap>
        <PageHead title={props.title} lead={props.lead} />
        <div className="narrow stack account">{props.children}</div>
      </Wrap>
    </Main>
  );
}
