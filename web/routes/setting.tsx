import { useActionData } from '@remix-run/react';
import type { SettingView } from '#application/shared/settings-desk';
import { SettingRequest } from '#interfaces/http/site/settings.request';
import { orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { settingHistoryHref, settingHref, SETTINGS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import type { FlashKey } from '../lib/flash-key.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { VersionSeen } from '../lib/version-seen.tsx';
import { createTexts, useFormat, useT } from '../lib/texts.tsx';
import { namedChanges } from '../settings/named-changes.server.ts';
import { SettingChanges } from '../settings/setting-changes.tsx';
import { SettingForm } from '../settings/setting-form.tsx';
import { groupName, settingAbout, settingName, settingPlace } from '../settings/setting-words.ts';
import { valueWords } from '../settings/value-words.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const CHANGES = 20;

export const loader = read('settings.page', async (visit) => {
  const key = visit.params['key'] ?? '';
  const [setting, { items }] = await Promise.all([
    visit.app.settings.desk.one(visit.actor, key),
    namedChanges(visit, { key, limit: CHANGES }),
  ]);
  return { setting, changes: items };
});

const SAID: Readonly<Record<SettingRequest['deed'], FlashKey>> = {
  change: 'settings.flash.saved',
  undo: 'settings.flash.undone',
  usual: 'settings.flash.restored',
};

export const action = act('settings.page', SettingRequest, async (input, visit) => {
  const { deed, value: typed = '', seen = '', entry = '', note = '' } = input;
  const { app, actor, viewer, params, locale } = visit;
  const key = params['key'] ?? '';
  const t = createTexts(locale);
  const common = { actor, session: viewer.session, key };
  const { desk } = app.settings;
  return orIdentity(settingHref(key), async () => {
    if (deed === 'change') await desk.change({ ...common, typed, seen, note });
    if (deed === 'undo') await desk.undo({ ...common, entry, note: t('settings.history.undoNote') });
    if (deed === 'usual') await desk.restoreUsual({ ...common, seen, note: t('settings.history.usualNote') });
    return seeOther(settingHref(key), telling(SAID[deed]));
  });
});

/** One setting: what it is, what it does, its field, what it was, and the way back. */
export default function SettingRoute() {
  const { setting, changes } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const isTyped = setting.shape.kind !== 'elsewhere';
  const isTyping = refused?.typed['deed'] === 'change';
  return (
    <AdminFrame place="settings" title={settingName(t, setting)} lead={settingAbout(t, setting)}>
      <Breadcrumbs
        items={[
          { href: SETTINGS, label: t('settings.title') },
          { href: `${SETTINGS}?rubrique=${setting.group}`, label: groupName(t, setting.group) },
        ]}
      />
      {!isTyping && <FormErrors errors={errorsOf(refused)} />}
      <Now setting={setting} />
      {isTyped && (
        <section className="apart" aria-labelledby="changer">
          <SectionHead id="changer" title={t('settings.one.change')} />
          <SettingForm setting={setting} refused={isTyping ? refused : undefined} />
        </section>
      )}
      <section className="apart" aria-labelledby="historique">
        <SectionHead
          id="historique"
          title={t('settings.one.history')}
          more={{ href: settingHistoryHref(null), label: t('settings.one.allHistory') }}
        />
        {changes.length === 0 ? (
          <EmptyState title={t('settings.history.empty')} />
        ) : (
          <SettingChanges id="changements" changes={changes} ofOne />
        )}
        {changes.length > 0 && (
          <p>
            <a href={settingHistoryHref(setting.key, true)}>{t('settings.history.export')}</a>
          </p>
        )}
      </section>
    </AdminFrame>
  );
}

function Now({ setting }: { setting: SettingView }) {
  const t = useT();
  const format = useFormat();
  const { shape, value, usual, isUsual, isReversible } = setting;
  const place = settingPlace(t, setting);
  const usualWords = valueWords(setting, usual, { t, format });
  return (
    <>
      <dl className="settings__now">
        <div>
          <dt>{t('settings.one.now')}</dt>
          <dd>
            <strong>{valueWords(setting, value, { t, format })}</strong>{' '}
            {!isUsual && <Pill tone="brand">{t('settings.changed')}</Pill>}
          </dd>
        </div>
        <div>
          <dt>{t('settings.one.usual')}</dt>
          <dd>{isUsual ? t('settings.one.is') : usualWords}</dd>
        </div>
      </dl>
      {!isUsual && isReversible && (
        <form method="post" action={settingHref(setting.key)} className="cluster">
          <input type="hidden" name="deed" value="usual" />
          <VersionSeen as="seen" of={JSON.stringify(value)} />
          <Button>{t('settings.one.restore')}</Button>
          <span className="small muted">{t('settings.one.restoreTo', { value: usualWords })}</span>
        </form>
      )}
      <p>
        {t(shape.kind === 'elsewhere' ? 'settings.one.elsewhere' : 'settings.one.context')}{' '}
        <a href={place.href}>{place.label}</a>
      </p>
      {setting.group === 'brand' && <p className="muted">{t('settings.one.drafted')}</p>}
    </>
  );
}
