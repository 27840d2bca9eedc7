import type { ReactNode } from 'react';
import type { HelpChapter } from '../help/chapters.ts';
import { HelpLink } from '../help/help-link.tsx';
import { Head } from '../lib/head.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

/** A page with one form or one thing to say: a title, a line about it, a narrow column. Kept out of search engines. */
export function AccountPage(props: {
  title: string;
  lead?: ReactNode;
  /** What the help says of it. */
  help?: HelpChapter;
  children?: ReactNode;
}) {
  return (
    <Main>
      <Head title={props.title} noIndex />
      <Wrap>
        <PageHead title={props.title} lead={props.lead}>
          {props.help && <HelpLink chapter={props.help} />}
        </PageHead>
        <div className="narrow stack account">{props.children}</div>
      </Wrap>
    </Main>
  );
}
