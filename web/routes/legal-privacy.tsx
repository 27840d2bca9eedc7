import { CLAIM_NEW, MY_DATA } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { legalAsked } from '../legal/legal-asked.server.ts';
import { LegalFields } from '../legal/legal-fields.tsx';
import { LegalPage } from '../legal/legal-page.tsx';
import { PurposesList } from '../privacy/purposes-list.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('legal.read', async (visit) => ({
  shown: await legalAsked(visit, 'privacy'),
  activities: visit.app.privacy.register.forReaders(),
}));

/** What becomes of personal data: what the organisation writes, and what its register says. */
export default function LegalPrivacyRoute() {
  const { shown, activities } = usePageData<typeof loader>();
  const t = useT();
  const { member } = usePage();
  return (
    <LegalPage shown={shown}>
      <LegalFields fields={shown.fields} only={['opening', 'controller', 'officer']} />
      <h2 id="vos-droits">{t('legal.privacy.rights')}</h2>
      <p>{t('legal.privacy.rightsText')}</p>
      <p className="cluster">
        <ButtonLink look="main" href={CLAIM_NEW}>
          {t('legal.privacy.exercise')}
        </ButtonLink>
        {member && <ButtonLink href={MY_DATA}>{t('legal.privacy.own')}</ButtonLink>}
      </p>
      <p>{t('legal.privacy.cnil')}</p>
      <h2 id="finalites">{t('legal.privacy.register')}</h2>
      <p>{t('legal.privacy.registerText')}</p>
      <PurposesList activities={activities} />
      <LegalFields fields={shown.fields} only={['cookies', 'transfers', 'more']} />
    </LegalPage>
  );
}
