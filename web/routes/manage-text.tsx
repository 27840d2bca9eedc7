import { useActionData } from '@remix-run/react';
import { TEXT_LANGUAGES } from '#application/site/limits';
import type { TextView } from '#application/site/texts/text-desk';
import { TextRequest } from '#interfaces/http/site/texts.request';
import { shortened } from '../forum/quotation.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { textHref, TEXTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { VersionSeen } from '../lib/version-seen.tsx';
import { namesIn } from '../texts/names.server.ts';
import { TextHistory } from '../texts/text-history.tsx';
import { TextHoles } from '../texts/text-holes.tsx';
import { areaName } from '../texts/words.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useUnsent } from '../ui/unsent.ts';

/** Texts as they would read, and as they were typed. */
interface Shown extends Pick<Refused, 'typed'> {
  readonly shown: readonly string[];
}

/** Characters of a text that head its page. */
const TITLE = 60;

export const loader = read('texts.manage', async (visit) => {
  const text = await visit.app.texts.desk.one(visit.actor, visit.params['key'] ?? '');
  const { own, delivered } = text[visit.locale];
  const says = shortened(visit.app.texts.shapes.sample(own ?? delivered, visit.locale), TITLE);
  const { mayChange, asksIdentity } = visit.app.texts.desk.rightsOver(visit.actor, text.key);
  const identity = asksIdentity && !isStillFresh(visit) ? identityPath(textHref(text.key)) : null;
  return { text, says, mayChange, identity, names: await namesIn(visit, text.history) };
});

export const action = act<TextRequest, Shown>('texts.manage', TextRequest, async (input, visit) => {
  const { app, actor, viewer, params, typed } = visit;
  const key = params['key'] ?? '';
  await app.texts.desk.one(actor, key);
  const isBack = input.intent === 'delivered';
  const texts = TEXT_LANGUAGES.map((language) => ({
    key,
    language,
    field: language,
    text: isBack ? '' : (input[language] ?? ''),
  }));
  if (input.intent === 'show') return { shown: await app.texts.change.show({ actor, texts }), typed };
  return orIdentity(textHref(key), async () => {
    const { session } = viewer;
    await app.texts.change.execute({ actor, session, what: key, texts, version: input.version });
    return seeOther(textHref(key), telling(isBack ? 'texts.flash.delivered' : 'texts.flash.saved'));
  });
});

/** One text in both languages, delivered and as the organisation says it. */
export default function ManageTextRoute() {
  const { text, says, mayChange, identity, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Shown | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const shown = outcome && 'shown' in outcome ? outcome : undefined;
  const t = useT();
  const unsent = useUnsent(outcome !== undefined, true);
  const labels = { fr: t('texts.own.fr'), en: t('texts.own.en') };
  return (
    <AdminFrame place="texts" title={t('texts.one', { says })} lead={areaName(t, text.area)}>
      <Breadcrumbs items={[{ href: TEXTS, label: t('texts.title') }]} />
      <p>
        {t('texts.column.key')} <code>{text.key}</code>
      </p>
      {shown && (
        <section className="apart" aria-labelledby="apercu">
          <SectionHead id="apercu" title={t('texts.shown')} />
          {TEXT_LANGUAGES.map((language, place) => (
            <p key={language} lang={language} className="own-text">
              {shown.shown[place]}
            </p>
          ))}
        </section>
      )}
      {mayChange && identity !== null && (
        <p>
          <a href={identity}>{t('texts.identity')}</a>
        </p>
      )}
      {mayChange ? (
        <form method="post" noValidate action={textHref(text.key)} className="stack" {...unsent}>
          <FormErrors errors={errorsOf(refused, labels)} />
          <VersionSeen refused={refused ?? shown} of={text.fr.version + text.en.version} />
          {TEXT_LANGUAGES.map((language) => (
            <TextArea
              key={language}
              name={language}
              label={labels[language]}
              help={t('texts.deliveredIs', { text: text[language].delivered })}
              rows={text[language].delivered.length > 120 ? 5 : 2}
              maxLength={text.forms[language].max}
              lang={language}
              optional
              defaultValue={typedIn(
                refused ?? shown,
                language,
                text[language].own ?? text[language].delivered,
              )}
              error={errorOf(refused, language)}
            />
          ))}
          <p className="cluster">
            <Button look="final" name="intent" value="save">
              {t('texts.save')}
            </Button>
            <Button look="outline" name="intent" value="show">
              {t('texts.show')}
            </Button>
            {text.changed && (
              <Button look="quiet" name="intent" value="delivered">
                {t('texts.toDelivered')}
              </Button>
            )}
          </p>
        </form>
      ) : (
        <TextAsSaid text={text} />
      )}
      {mayChange && <TextHoles forms={[text.forms.fr, text.forms.en]} />}
      <TextHistory versions={text.history} names={names} />
    </AdminFrame>
  );
}

/** A text of security, for whoever may read it alone: delivered, and as it is said. */
function TextAsSaid({ text }: { text: Pick<TextView, 'fr' | 'en'> }) {
  const t = useT();
  return (
    <>
      <Alert title={t('texts.ofSecurity')} />
      {TEXT_LANGUAGES.map((language) => (
        <section key={language} className="apart" aria-labelledby={`texte-${language}`}>
          <SectionHead id={`texte-${language}`} title={t(`texts.language.${language}`)} />
          <p lang={language} className="own-text">
            {text[language].own ?? text[language].delivered}
          </p>
        </section>
      ))}
    </>
  );
}
