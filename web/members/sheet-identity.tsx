import type { SheetIdentity } from '#application/community/sheets/member-sheet.query';
import { useT, useWritten } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { BranchMark } from '../ui/branch-mark.tsx';
import { Facts } from '../ui/facts.tsx';
import { Day } from '../ui/moment.tsx';
import { SheetSection } from './sheet-section.tsx';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** By name; those that the reader may not know of are counted alone. */
function Groups({ of, names }: { of: readonly string[]; names: ReadonlyMap<string, string> }) {
  const t = useT();
  const written = useWritten();
  const named = of.flatMap((slug) => names.get(slug) ?? []);
  const secret = of.length - named.length;
  return (
    <>
      <span {...written}>{named.join(', ')}</span>
      {named.length > 0 && secret > 0 && ', '}
      {secret > 0 && t('sheet.identity.secretGroups', { count: secret })}
    </>
  );
}

/** Who this is: what the member chose, what the team gave them, and how the account stands. */
export function IdentityOf(props: { member: SheetIdentity; groups: ReadonlyMap<string, string> }) {
  const { member, groups } = props;
  const t = useT();
  const level = LEVELS.find((one) => one === member.trustLevel) ?? 0;
  const none = <span className="muted">{t('sheet.none')}</span>;
  const noGroup = <span className="muted">{t('sheet.noGroup')}</span>;
  const facts = [
    [t('sheet.identity.status'), t(`rights.status.${member.status as 'active'}`)],
    [t('sheet.joined'), <Day key="joined" at={member.joinedAt} />],
    [
      t('sheet.brief.seen'),
      member.seenOn === null ? t('sheet.brief.never') : <Day key="seen" at={member.seenOn} />,
    ],
    [
      t('sheet.identity.email'),
      t(member.isEmailConfirmed ? 'sheet.identity.confirmed' : 'sheet.identity.unconfirmed'),
    ],
    [
      t('sheet.branches'),
      member.branches.length === 0 ? (
        none
      ) : (
        <span className="cluster">
          {member.branches.map((branch) => (
            <BranchMark key={branch} branch={branch} name={branchName(branch, t)} />
          ))}
        </span>
      ),
    ],
    [t('sheet.identity.region'), member.region ?? none],
    [t('sheet.identity.language'), t(`sheet.identity.languages.${member.language as 'fr'}`)],
    [t('sheet.identity.role'), t(`segments.roles.${member.role as 'member'}`)],
    ...(member.department === null ? [] : [[t('sheet.identity.department'), member.department] as const]),
    [
      t('sheet.identity.groups'),
      member.groups.length === 0 ? noGroup : <Groups of={member.groups} names={groups} />,
    ],
    [t('sheet.identity.level'), t(`trust.level.n${level}`)],
    [t('sheet.identity.profile'), t(member.isPublic ? 'sheet.identity.open' : 'sheet.identity.closed')],
  ] as const;
  return (
    <SheetSection part="identity" title={t('sheet.identity.title')} help={t('sheet.identity.help')}>
      <Facts facts={facts} />
    </SheetSection>
  );
}
