import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { BrandDeedRequest } from '#interfaces/http/site/brand.request';
import { BrandFailures } from '../brand/failures.tsx';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { BrandHistory } from '../brand/history.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { BRAND_PREVIEW, MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** A link that was made just now: nobody can be told of it later. */
interface Linked {
  readonly link: string;
  readonly until: Date;
}

export const loader = read('brand.manage', async ({ app, actor }) => {
  const desk = await app.brand.desk.execute(actor);
  const people = [desk.changedBy, ...desk.history.map(({ by }) => by)];
  const names = await app.members.names.of(people.filter((id) => id !== null));
  return { desk, names };
});

export const action = act<BrandDeedRequest, Linked>('brand.manage', BrandDeedRequest, async (input, deed) => {
  const { app, actor } = deed;
  const { version: revision, note = '', field, colour = '' } = input;
  switch (input.intent) {
    case 'publish':
      await app.brand.publish.execute({ actor, revision, note });
      return seeOther(MANAGE_BRAND, telling('brand.flash.published'));
    case 'discard':
      await app.brand.discard.execute({ actor, revision });
      return seeOther(MANAGE_BRAND, telling('brand.flash.discarded'));
    case 'take':
      await app.brand.change.execute({
        actor,
        revision,
        change: { colours: field ? { [field]: colour } : {} },
      });
      return seeOther(MANAGE_BRAND, telling('brand.flash.taken'));
    case 'preview':
      return lookAtDraft(deed);
    case 'unlink':
      await app.brand.closePreview.execute(actor);
      return seeOther(MANAGE_BRAND, telling('brand.flash.unlinked'));
    case 'link': {
      const { secret, until } = await app.brand.openPreview.execute(actor);
      return { link: `${deed.publicUrl}${BRAND_PREVIEW}/${secret}`, until };
    }
  }
});

async function lookAtDraft({ app, actor, cookies }: Deed): Promise<Response> {
  const { secret, until } = await app.brand.openPreview.execute(actor);
  cookies.startPreview(secret, until);
  return seeOther('/');
}

/** How the site looks and what it is called: where the draft stands, what of it could not be read, what was published. */
export default function BrandRoute() {
  const { desk, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Linked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const linked = outcome && 'link' in outcome ? outcome : undefined;
  const t = useT();
  const { formatNumber, formatMoment } = useFormat();
  const version = <VersionSeen refused={refused} of={desk.revision} />;
  return (
    <BrandFrame view="state">
      <FormErrors errors={errorsOf(refused)} />
      {linked && <PreviewLink {...linked} />}
      <section aria-labelledby="brouillon">
        <SectionHead id="brouillon" title={t('brand.state.title')} />
        <p>
          {desk.shown === 0
            ? t('brand.state.delivered')
            : t('brand.state.shown', { number: formatNumber(desk.shown) })}
        </p>
        {desk.isChanged ? (
          <p>
            {t.rich('brand.state.changed', { moment: <Ago key="moment" at={desk.changedAt} /> })}{' '}
            {desk.changedBy !== null &&
              t.rich('brand.state.by', { name: <NameOf key="name" id={desk.changedBy} names={names} /> })}
          </p>
        ) : (
          <p>{t('brand.state.same')}</p>
        )}
      </section>
      <BrandFailures desk={desk} />
      <section aria-labelledby="apercu">
        <SectionHead id="apercu" title={t('brand.preview.title')} />
        <p>{t('brand.preview.lead')}</p>
        {desk.previewUntil !== null && (
          <p>{t('brand.preview.holds', { moment: formatMoment(desk.previewUntil) })}</p>
        )}
        <form method="post" className="cluster">
          {version}
          <Button name="intent" value="preview" icon="eye">
            {t('brand.preview.open')}
          </Button>
          <Button look="quiet" name="intent" value="link" icon="link">
            {t('brand.preview.link')}
          </Button>
          {desk.previewUntil !== null && (
            <Button look="quiet" name="intent" value="unlink">
              {t('brand.preview.unlink')}
            </Button>
          )}
        </form>
      </section>
      {desk.isChanged && (
        <section aria-labelledby="publier">
          <SectionHead id="publier" title={t('brand.publish.title')} />
          <form method="post" noValidate className="form stack">
            {version}
            <TextField
              name="note"
              label={t('brand.publish.note')}
              help={t('brand.publish.noteHelp')}
              maxLength={SITE_LIMITS.brand.note.max}
              defaultValue={typedIn(refused, 'note')}
              error={errorOf(refused, 'note')}
            />
            <p className="cluster">
              <Button look="main" name="intent" value="publish">
                {t('brand.publish.submit')}
              </Button>
              <Button look="quiet" name="intent" value="discard">
                {t('brand.discard.submit')}
              </Button>
            </p>
          </form>
        </section>
      )}
      <BrandHistory desk={desk} names={names} />
    </BrandFrame>
  );
}

function PreviewLink({ link, until }: Linked) {
  const t = useT();
  const format = useFormat();
  return (
    <Alert title={t('brand.preview.linkLabel')} live>
      {t('brand.preview.linkLead', { moment: format.formatMoment(until) })}{' '}
      <a href={link} className="brand-link">
        {link}
      </a>
    </Alert>
  );
}
