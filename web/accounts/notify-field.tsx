import type { MyPreferences } from '#application/community/members/my-preferences.query';
import type { MessageKey } from '../lib/texts.tsx';
import { useT } from '../lib/texts.tsx';

type Matrix = MyPreferences['notify'];
type Kind = keyof Matrix;

const WHAT: Record<Kind, MessageKey> = {
  reply: 'accounts.notify.reply',
  mention: 'accounts.notify.mention',
  quote: 'accounts.notify.quote',
  acceptance: 'accounts.notify.acceptance',
  helpful: 'accounts.notify.helpful',
  'watched-topic': 'accounts.notify.watchedTopic',
  'watched-category': 'accounts.notify.watchedCategory',
  announcement: 'accounts.notify.announcement',
};

/**
 * What a member may be told of, by each way of telling it.
 * @param typed the boxes of a form that was refused
 */
export function NotifyField({ notify, typed }: { notify: Matrix; typed: readonly string[] | null }) {
  const t = useT();
  const isWanted = (kind: Kind, channel: 'site' | 'email') =>
    typed ? typed.includes(`${kind}:${channel}`) : notify[kind][channel];
  return (
    <table className="table notify" id="notify">
      <caption>
        {t('accounts.preferences.notify')}
        <span className="help">{t('accounts.preferences.notifyHelp')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('accounts.preferences.what')}</th>
          <th scope="col">{t('accounts.preferences.site')}</th>
          <th scope="col">{t('accounts.preferences.mail')}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(WHAT) as Kind[]).map((kind) => {
          const what = t(WHAT[kind]);
          return (
            <tr key={kind}>
              <th scope="row">{what}</th>
              {(['site', 'email'] as const).map((channel) => (
                <td key={channel}>
                  <label className="check notify__box">
                    <input
                      type="checkbox"
                      name="notify"
                      value={`${kind}:${channel}`}
                      defaultChecked={isWanted(kind, channel)}
                    />
                    <span className="vh">
                      {channel === 'site'
                        ? t('accounts.preferences.onSite', { what })
                        : t('accounts.preferences.byMail', { what })}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
