import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { MESSAGES_FROM } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { PreferenceFold } from './preference-fold.tsx';

/**
 * Who may write to a member in private, and whether others see that they are there.
 * @param props.messagesFrom null where nobody writes in private, as `showsPresence` is where nobody is seen
 */
export function PeopleField(props: {
  messagesFrom: MyPreferences['messagesFrom'] | null;
  showsPresence: boolean | null;
  refused: Refused | undefined;
}) {
  const { messagesFrom, showsPresence, refused } = props;
  const t = useT();
  if (messagesFrom === null && showsPresence === null) return null;
  const seen = showsPresence === null ? [] : [t(`chat.presence.${showsPresence ? 'shown' : 'hidden'}`)];
  const from = messagesFrom === null ? [] : [t(`direct.from.${messagesFrom}`)];
  return (
    <PreferenceFold
      id="personnes"
      title={t('accounts.preferences.people')}
      state={[...from, ...seen].join(' · ')}
      isOpen={refused !== undefined}
    >
      {messagesFrom !== null && (
        <RadioGroup
          name="messagesFrom"
          legend={t('direct.from.legend')}
          help={t('direct.from.help')}
          value={typedIn(refused, 'messagesFrom', messagesFrom)}
          choices={MESSAGES_FROM.map((one) => ({ value: one, label: t(`direct.from.${one}`) }))}
          error={errorOf(refused, 'messagesFrom')}
        />
      )}
      {showsPresence !== null && (
        <RadioGroup
          name="showsPresence"
          legend={t('chat.presence.legend')}
          help={t('chat.presence.help')}
          value={typedIn(refused, 'showsPresence', showsPresence ? 'oui' : 'non')}
          choices={[
            { value: 'oui', label: t('chat.presence.shown') },
            { value: 'non', label: t('chat.presence.hidden') },
          ]}
          error={errorOf(refused, 'showsPresence')}
        />
      )}
    </PreferenceFold>
  );
}
