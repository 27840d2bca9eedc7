import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Checkbox } from '../ui/choices.tsx';

const WARNED = 'moderation.words-warned';
const BLOCKED = 'moderation.words-blocked';
/** The family of rules about what is for the organisation alone to read. */
const PERSONAL = 'donnees_personnelles';

/**
 * Shown when rules about words stopped a text: who was only warned may publish it all the same by ticking a box; and the
 * organisation can be written to alone instead. Ticked, it stays so while something else is to be mended.
 * @param id of that box, on a page that may show several
 */
export function WarnedBox({ refused, id }: { refused: Refused | undefined; id?: string }) {
  const t = useT();
  const codes = refused?.problem.fields?.map(({ code }) => code) ?? [];
  const hasAgreed = typedIn(refused, 'agreed') !== '';
  if (!hasAgreed && !codes.includes(WARNED) && !codes.includes(BLOCKED)) return null;
  const onlyWarned = !codes.includes(BLOCKED);
  const isPersonal = refused?.problem.fields?.some(({ about }) => about === PERSONAL);
  return (
    <Alert tone="warn" title={t(onlyWarned ? 'words.warned.title' : 'words.warned.blocked')}>
      {isPersonal && <PrivateContact />}
      {onlyWarned && (
        <Checkbox
          name="agreed"
          id={id}
          label={t('words.warned.agree')}
          help={t('words.warned.agreeHelp')}
          defaultChecked={hasAgreed}
        />
      )}
    </Alert>
  );
}

/** Where the organisation is written to alone, if it said so. */
export function PrivateContact() {
  const t = useT();
  const { site } = usePage();
  if (site.contact === '') return null;
  return (
    <p>
      {t('words.warned.private')} <a href={site.contact}>{t('words.warned.contact')}</a>
    </p>
  );
}
