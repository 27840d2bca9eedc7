import type { ConnectedSiteView } from '#application/site/sign-on/connected-sites.query';
import { connectedSiteHref, NEW_CONNECTED_SITE } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

type Shown = Pick<ConnectedSiteView, 'id' | 'label' | 'origin' | 'tellsEmail' | 'isOpen'>;

/** Which other sites may ask who members are. */
export function ConnectedSites({ sites }: { sites: readonly Shown[] }) {
  const t = useT();
  return (
    <section aria-labelledby="sites" className="stack">
      <SectionHead id="sites" title={t('connectedSites.title')} />
      <p>{t('connectedSites.lead')}</p>
      {sites.length > 0 && (
        <DataTable
          id="sites-relies"
          caption={t('connectedSites.title')}
          captionHidden
          stacks
          rows={sites}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('connectedSites.site'),
              header: true,
              cell: ({ id, label }) => <a href={connectedSiteHref(id)}>{label}</a>,
            },
            { label: t('connectedSites.origin'), cell: ({ origin }) => <code>{origin}</code> },
            {
              label: t('connectedSites.state'),
              cell: ({ isOpen }) => t(isOpen ? 'connectedSites.open' : 'connectedSites.closed'),
            },
            {
              label: t('connectedSites.tellsEmail'),
              cell: ({ tellsEmail }) => t(tellsEmail ? 'signOn.yes' : 'signOn.no'),
            },
          ]}
        />
      )}
      <p>
        <ButtonLink href={NEW_CONNECTED_SITE}>{t('connectedSites.new')}</ButtonLink>
      </p>
    </section>
  );
}
