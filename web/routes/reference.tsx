import { OnDayRequest } from '#interfaces/http/community/desk.request';
import { validated } from '#interfaces/http/validate';
import { categoryHref, DESK_REFERENCES, REFERENCES, referenceHref, tagHref } from '../lib/addresses.ts';
import { read, type Visit } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { isDay, nextMidnight } from '../lib/paris-day.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { aBranch } from '../lists/topic-asking.ts';
import { mayAuthorIn } from '../official/authoring.ts';
import { cited } from '../official/cited.server.ts';
import { referenceData } from '../official/reference-data.ts';
import { DayForm, ReferenceAside, VersionNotice, type WrongDay } from '../official/reference-parts.tsx';
import { ReferenceText } from '../official/reference-text.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Columns, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Day } from '../ui/moment.tsx';
import { Tag } from '../ui/tag.tsx';

const COMMON = 'commune';

const NO_SUCH_DAY = Object.assign(new Error('No such day'), {
  kind: 'invalid',
  code: 'official.not-a-day',
});

export const loader = read('official.page', async (visit) => {
  const { app, actor, viewer, url, params, keeping, now } = visit;
  keeping.hangsOn('forum', 'names');
  keeping.freshUntil(nextMidnight(now));
  const { branche, version } = queryOf(url, {
    branche: (raw) => oneOf(COMMON)(raw) ?? aBranch(raw),
    version: (raw) => (/^[1-9]\d{0,4}$/.test(raw) ? raw : undefined),
  });
  const { au, wrong } = await dayIn(visit);
  const asked = { branche, au, version };
  const own = viewer.member?.branches ?? [];
  const branches = asked.branche === COMMON ? [] : asked.branche ? [asked.branche] : own;
  const slug = params['slug'] ?? '';
  const outcome = await app.official.referencePage.execute(actor, slug, {
    branches,
    on: asked.au ?? null,
    number: version === undefined ? undefined : Number(version),
  });
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found === 'nothing') throw nothingHere('community.reference-not-found');
  if (outcome.found === 'not-yet')
    return { slug, asked, wrong, page: null, title: outcome.title, from: outcome.validFrom };
  const { page } = outcome;
  const day = version === undefined ? asked.au : page.shown.version.validFrom;
  const shown = await cited(visit, page.shown, { html: ['html'], plain: ['plain'] }, day);
  const { summary } = await cited(visit, page, { plain: ['summary'] }, day);
  return { slug, asked, wrong, page: { ...page, summary, shown }, title: page.title, from: null };
});

/** The day that was asked for; what is none is said beside the field, and the text of today stands meanwhile. */
async function dayIn({ url, problemOf }: Visit): Promise<{ au?: string; wrong: WrongDay | null }> {
  const typed = url.searchParams.get('au') ?? '';
  try {
    const { au } = await validated(OnDayRequest, { au: typed });
    if (au !== undefined && !isDay(au)) throw NO_SUCH_DAY;
    return { ...(au && { au }), wrong: null };
  } catch (error) {
    const problem = problemOf(error);
    return { wrong: { typed, text: problem.fields?.[0]?.text ?? problem.title } };
  }
}

/** A reference answer: the text for the reader's branch, the others a press away, and what it said before. */
export default function ReferenceRoute() {
  const { slug, asked, wrong, page, title, from } = usePageData<typeof loader>();
  const t = useT();
  const { may, member, site, publicUrl } = usePage();
  const here = referenceHref(slug);
  const crumbs = <Breadcrumbs items={[{ href: REFERENCES, label: t('official.reference.title') }]} />;
  if (page === null)
    return (
      <Main>
        <Head title={title} noIndex />
        <Wrap className="small-page">
          {crumbs}
          <PageHead given title={title} />
          <Alert title={t.rich('official.reference.notYet', { day: <Day at={from} /> })}>
            <a href={here}>{t('official.reference.today')}</a>
          </Alert>
          <DayForm action={here} asked={asked} wrong={wrong} alone />
        </Wrap>
      </Main>
    );
  const mayAuthor = mayAuthorIn({ may }, page.category);
  const plain = asked.branche === undefined && asked.au === undefined && asked.version === undefined;
  return (
    <Main>
      <Head
        title={page.title}
        description={page.summary}
        canonical={here}
        kind="article"
        share={{ kind: 'reference', id: page.slug, title: page.title, category: page.category?.name }}
        noIndex={asked.version !== undefined}
        structured={member === null && plain ? referenceData(page, { ...site, publicUrl }, t) : undefined}
      />
      <Wrap>
        {crumbs}
        <Columns
          reading
          asideLabel={t('official.reference.aside')}
          aside={<ReferenceAside page={page} asked={asked} wrong={wrong} />}
        >
          <PageHead given title={page.title} lead={page.summary}>
            {page.category && <a href={categoryHref(page.category)}>{page.category.name}</a>}
            {page.tags.map((tag) => (
              <Tag given key={tag} href={tagHref(tag)}>
                {tag}
              </Tag>
            ))}
            {mayAuthor && (
              <ButtonLink
                look="quiet"
                icon="edit"
                href={hrefWith(`${DESK_REFERENCES}/${page.slug}`, { au: asked.au })}
              >
                {t('official.reference.reviseShort')}
              </ButtonLink>
            )}
            {mayAuthor && !page.shown.superseded && (
              <ButtonLink
                look="quiet"
                icon="check"
                href={hrefWith(`${DESK_REFERENCES}/${page.slug}/relire`, {
                  version: String(page.shown.version.number),
                })}
              >
                {t('official.confirm.short')}
              </ButtonLink>
            )}
            {mayAuthor && (
              <ButtonLink look="quiet" href={`${DESK_REFERENCES}/${page.slug}/retirer`}>
                {t('official.withdrawReference.short')}
              </ButtonLink>
            )}
            {may('official.author') && !mayAuthor && (
              <span className="small muted">{t('official.reference.ofOtherAgents')}</span>
            )}
          </PageHead>
          {wrong && (
            <FormErrors
              errors={[{ field: 'au', label: t('official.reference.otherDay'), message: wrong.text }]}
            />
          )}
          <VersionNotice page={page} asked={asked} />
          <ReferenceText
            page={page}
            hrefOf={(branch) =>
              hrefWith(here, { branche: branch ?? COMMON, au: asked.au, version: asked.version })
            }
          />
        </Columns>
      </Wrap>
    </Main>
  );
}
