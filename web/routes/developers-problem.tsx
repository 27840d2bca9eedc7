import { errorExample } from '#interfaces/messages/error-text';
import { familyOf } from '../developers/families.ts';
import { DEVELOPERS, problemHref, PROBLEMS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('developers.page', async ({ params, locale, keeping }) => {
  const code = params['problem'] ?? '';
  const says = errorExample(locale, code);
  if (says === null) throw nothingHere('request.no-such-thing');
  keeping.hangsOn('names');
  return { code, says };
});

/** Where the `type` of a problem leads: what it says, and what to do. */
export default function ProblemRoute() {
  const { code, says } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head title={t('developers.problem', { code })} description={says} canonical={problemHref(code)} />
      <Wrap className="developers">
        <Breadcrumbs
          items={[
            { href: DEVELOPERS, label: t('developers.title') },
            { href: PROBLEMS, label: t('developers.problems') },
          ]}
        />
        <PageHead title={<code>{code}</code>} lead={says} />
        <section aria-labelledby="que-faire" className="stack">
          <SectionHead id="que-faire" title={t('developers.whatToDo')} />
          <p>{t(`developers.families.${familyOf(code)}`)}</p>
        </section>
      </Wrap>
    </Main>
  );
}
