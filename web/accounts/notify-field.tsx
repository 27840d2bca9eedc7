import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { useT } from '../lib/texts.tsx';
import { CheckGroup } from '../ui/choices.tsx';

type Matrix = MyPreferences['notify'];

/**
 * What a member may be told of on the site.
 * @param typed the boxes of a form that was refused
 */
export function NotifyField({ notify, typed }: { notify: Matrix; typed: readonly string[] | null }) {
  const t = useT();
  const kinds = Object.keys(notify) as (keyof Matrix)[];
  return (
    <CheckGroup
      name="notify"
      legend={t('accounts.preferences.notify')}
      help={t('accounts.preferences.notifyHelp')}
      values={typed ?? kinds.filter((kind) => notify[kind].site).map(onSite)}
      choices={kinds.map((kind) => ({ value: onSite(kind), label: t(`accounts.notify.${kind}`) }))}
    />
  );
}

const onSite = (kind: keyof Matrix): string => `${kind}:site`;
