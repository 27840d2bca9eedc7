import { useActionData } from '@remix-run/react';
import type { BrandName } from '#application/site/limits';
import { BRAND_NAMES, SITE_LIMITS } from '#application/site/limits';
import { BrandNamesRequest } from '#interfaces/http/site/brand.request';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { contactWords } from '../privacy/register-words.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('brand.manage', ({ app, actor }) => app.brand.desk.execute(actor));

export const action = act('brand.manage', BrandNamesRequest, async (input, { app, actor }) => {
  const names = Object.fromEntries(
    BRAND_NAMES.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
  await app.brand.change.execute({ actor, revision: input.version, change: { names } });
  return seeOther(MANAGE_BRAND, telling('brand.flash.saved'));
});

/** An address of mail as people type it. */
const shown = (name: BrandName, kept: string): string => (name === 'contact' ? contactWords(kept) : kept);

/** What the organisation, its departments and its community are called, and where it is written to. */
export default function BrandNamesRoute() {
  const { content, revision } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { site } = usePage();
  // What is called so without being named here.
  const otherwise: Readonly<Record<BrandName, string>> = {
    organisation: site.organisation,
    shortName: site.shortName,
    community: site.community,
    wordFr: site.words.organisation.fr,
    wordEn: site.words.organisation.en,
    departmentFr: site.words.department.fr,
    departmentEn: site.words.department.en,
    contact: contactWords(site.contact),
  };
  return (
    <BrandFrame view="names">
      <ActForm
        refused={refused}
        back={MANAGE_BRAND}
        submit={<Button look="main">{t('brand.names.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={revision} />
        {BRAND_NAMES.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`brand.names.${name}`)}
            help={t(`brand.names.${name}Help`)}
            maxLength={SITE_LIMITS.brand.names[name].max}
            placeholder={otherwise[name]}
            defaultValue={typedIn(refused, name, shown(name, content.names[name] ?? ''))}
            error={errorOf(refused, name)}
          />
        ))}
      </ActForm>
    </BrandFrame>
  );
}
