import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { legalAsked } from '../legal/legal-asked.server.ts';
import { LegalFields } from '../legal/legal-fields.tsx';
import { LegalPage } from '../legal/legal-page.tsx';

export const loader = read('legal.read', (visit) => legalAsked(visit, 'notices'));

/** Who publishes this site, who answers for it, who hosts it. */
export default function LegalNoticesRoute() {
  const shown = usePageData<typeof loader>();
  return (
    <LegalPage shown={shown}>
      <LegalFields fields={shown.fields} />
    </LegalPage>
  );
}
