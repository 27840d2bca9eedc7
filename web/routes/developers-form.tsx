import { formNamed } from '../developers/document.server.ts';
import { MeaningWords } from '../developers/meaning-words.tsx';
import { ShapeView } from '../developers/shape-view.tsx';
import { DEVELOPERS, formHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('developers.page', async ({ apiDocument, params, keeping }) => {
  const name = params['form'] ?? '';
  const form = formNamed(apiDocument(), name);
  if (!form) throw nothingHere('request.no-such-thing');
  keeping.hangsOn('names');
  return { name, ...form };
});

/** What several operations give in one form. */
export default function FormRoute() {
  const { name, shape, meaning } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={name}
        description={t('developers.formLead')}
        canonical={formHref(name)}
        structured={useTrail({ href: DEVELOPERS, label: t('developers.title') }, { label: name })}
      />
      <Wrap className="developers">
        <Breadcrumbs items={[{ href: DEVELOPERS, label: t('developers.title') }]} />
        <PageHead title={name} lead={t('developers.formLead')} />
        {meaning !== null && (
          <p>
            <MeaningWords words={meaning} />
          </p>
        )}
        <ShapeView shape={shape} />
      </Wrap>
    </Main>
  );
}
