import { KeptWords } from '../accounts/kept-words.tsx';
import type { ReactNode } from 'react';
import type { HelpChapter } from '../help/chapters.ts';
import { HelpLink } from '../help/help-link.tsx';
import { Head } from '../lib/head.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { wordsOf } from '../lib/typed-words.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { useUnsent } from '../ui/unsent.ts';

/** A page for one act: what it does, its form, a way back. Never in search engines. */
export function SmallPage(props: {
  title: string;
  lead?: ReactNode;
  /** What the help says of it. */
  help?: HelpChapter;
  /** Where it is another than that of the page around it. */
  lang?: string;
  children: ReactNode;
}) {
  return (
    <Main lang={props.lang}>
      <Head title={props.title} noIndex />
      <Wrap className="small-page">
        <PageHead title={props.title} lead={props.lead}>
          {props.help && <HelpLink chapter={props.help} />}
        </PageHead>
        {props.children}
      </Wrap>
    </Main>
  );
}

/** The form of such a page: reasons first when it was refused, then the fields, the act and the way out. */
export function ActForm(props: {
  refused: Refused | undefined;
  back: string;
  submit: ReactNode;
  action?: string;
  encType?: 'multipart/form-data';
  /** What its fields are called in the list of what is to mend, where their own names would not do. */
  labels?: Readonly<Record<string, string>>;
  /** Whether these stand in the order of the form, in which the list then is. */
  inOrder?: boolean;
  /** Of fields that are not called as the request calls them. */
  ids?: Readonly<Record<string, string>>;
  /** The page whose form it is, whatever else the address says; the address itself unless told. */
  of?: string;
  /** Whether what stands in it was typed; where it was refused unless told. */
  isBegun?: boolean;
  /** Whether what is typed waits in the browser until it is sent; not where it is what has to be erased. */
  keeps?: boolean;
  children?: ReactNode;
}) {
  const t = useT();
  const { refused, labels = {}, inOrder = false, ids, isBegun = refused !== undefined, keeps = true } = props;
  const { path } = usePage();
  const unsent = useUnsent(isBegun, props.of ?? true);
  return (
    <form
      method="post"
      noValidate
      action={props.action ?? path}
      encType={props.encType}
      className="stack"
      {...(keeps && unsent)}
    >
      <FormErrors errors={errorsOf(refused, labels, inOrder ? Object.keys(labels) : [], ids)} />
      {props.children}
      <p className="cluster">
        {props.submit}
        <ButtonLink look="quiet" href={props.back}>
          {t('topic.form.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}

/** What an act without a page of its own shows when it was refused: why, and the way back. */
export function RefusedPage({ refused, back }: { refused: Refused | undefined; back: string }) {
  const t = useT();
  return (
    <SmallPage title={t('topic.refused.title')} lead={refused?.problem.title}>
      {refused?.problem.fields?.map(({ field, text }) => (
        <p key={field}>{text}</p>
      ))}
      {refused && <KeptWords written={wordsOf(refused.typed)} />}
      <p className="cluster">
        <ButtonLink look="main" href={back}>
          {t('topic.refused.back')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}
