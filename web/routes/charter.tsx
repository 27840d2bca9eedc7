import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { type MessageKey, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('site.charter', async ({ keeping }) => {
  keeping.hangsOn('names');
  return null;
});

const FOUR = ['first', 'second', 'third', 'fourth'] as const;
const SIX = [...FOUR, 'fifth', 'sixth'] as const;

function Promises({ keys, ordered }: { keys: readonly MessageKey[]; ordered?: boolean }) {
  const t = useT();
  const items = keys.map((key) => <li key={key}>{t(key)}</li>);
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export default function CharterRoute() {
  const t = useT();
  const { site } = usePage();
  const intro = t('charter.intro', { organisation: site.organisation });
  return (
    <Main>
      <Head
        title={t('charter.title')}
        description={intro.slice(0, 160)}
        canonical="/charte"
        structured={useTrail({ label: t('charter.title') })}
      />
      <Wrap>
        <PageHead title={t('charter.title')} lead={t('charter.version', { version: site.charterVersion })} />
        <div className="prose account">
          <p>{intro}</p>
          <h2>{t('charter.together.title')}</h2>
          <Promises
            keys={(['first', 'second', 'third'] as const).map((n) => `charter.together.${n}` as const)}
          />
          <h2>{t('charter.members.title')}</h2>
          <Promises ordered keys={SIX.map((n) => `charter.members.${n}` as const)} />
          <h2>{t('charter.team.title')}</h2>
          <Promises ordered keys={SIX.map((n) => `charter.team.${n}` as const)} />
          <h2>{t('charter.trouble.title')}</h2>
          <Promises keys={FOUR.map((n) => `charter.trouble.${n}` as const)} />
          <p>{t('charter.thanks')}</p>
        </div>
      </Wrap>
    </Main>
  );
}
