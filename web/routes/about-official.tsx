import { HelpLink } from '../help/help-link.tsx';
import { ABOUT_OFFICIAL, REFERENCES } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { insideSentence } from '../lib/inside-sentence.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { StateMark, type TopicState } from '../ui/state-mark.tsx';

export const loader = read('official.page', async ({ keeping }) => {
  keeping.hangsOn('names');
  return null;
});

const MARKS = ['official', 'validated', 'accepted', 'overdue'] as const satisfies readonly TopicState[];

/** What the seals say, and what they do not. */
export default function AboutOfficialRoute() {
  const t = useT();
  const { site } = usePage();
  const words = { organisation: insideSentence(site.organisation, t.locale) };
  return (
    <Main>
      <Head
        title={t('official.about.title')}
        description={t('official.about.lead', words)}
        canonical={ABOUT_OFFICIAL}
        structured={useTrail({ label: t('official.about.title') })}
        feed={{ path: `${REFERENCES}/flux`, title: t('lists.foot.officialFeed') }}
      />
      <Wrap className="small-page">
        <PageHead title={t('official.about.title')} lead={t('official.about.lead', words)}>
          <HelpLink chapter="reponses-officielles" />
        </PageHead>
        <div className="prose">
          <h2>{t('official.about.marks')}</h2>
          <ul className="list about-marks">
            {MARKS.map((state) => (
              <li key={state}>
                <StateMark state={state} />
                <p>{t(`official.about.mark.${state}`, words)}</p>
              </li>
            ))}
          </ul>
          <h2>{t('official.about.text')}</h2>
          <p>{t('official.about.textSays')}</p>
          <h2>{t('official.about.review')}</h2>
          <p>{t('official.about.reviewSays')}</p>
          <h2>{t('official.about.values')}</h2>
          <p>{t('official.about.valuesSays')}</p>
          <h2>{t('official.about.personal')}</h2>
          <p>{t('official.about.personalSays', words)}</p>
          <p>
            <a href={REFERENCES}>{t('official.about.all')}</a>
          </p>
        </div>
      </Wrap>
    </Main>
  );
}
