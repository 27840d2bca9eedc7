import type { MemberPage } from '#application/community/members/member-page.query';
import { roleOf } from '../forum/person.ts';
import { avatarUrl, distanceHref, reportHref, writeToHref } from '../lib/addresses.ts';
import { regionWord } from '../lib/region-word.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { BranchMark } from '../ui/branch-mark.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { Prose } from '../ui/prose.tsx';
import { branchName } from '../lib/branches.ts';

/** Where members change what their profile shows. */
const EDIT = '/profil';
const RESTRICTED = ['pending', 'silenced', 'banned'] as const;

/**
 * Who this is: their picture or vignette, branch, region, and their own words.
 * @param keepable the viewer may keep them at a distance
 * @param writable the viewer may write to them privately
 */
export function ProfileHead({
  member,
  own,
  keepable,
  writable,
}: {
  member: MemberPage;
  own: boolean;
  keepable: boolean;
  writable: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { about } = member;
  const role = roleOf(member, t);
  const restricted = RESTRICTED.find((status) => status === about?.status);
  return (
    <header className="prof">
      <Avatar
        size="l"
        pseudonym={member.pseudonym}
        branch={about?.branches[0] ?? null}
        imageUrl={avatarUrl(member.avatarKey, 192)}
      />
      <div className="prof__t">
        <h1>{member.pseudonym}</h1>
        <p className="cluster">
          {role && <Pill {...(role.tone && { tone: role.tone })}>{role.label}</Pill>}
          {member.department && <span className="small">{member.department}</span>}
          {about?.branches.map((branch) => (
            <BranchMark key={branch} branch={branch} name={branchName(branch, t)} />
          ))}
          {about?.region && <span className="muted small">{regionWord(about.region, t)}</span>}
          {about && (
            <span className="muted small">
              {t('lists.members.since', { month: format.formatMonth(about.joinedAt) })}
            </span>
          )}
          {restricted && <Pill tone="warn">{t(`lists.profile.restricted.${restricted}`)}</Pill>}
        </p>
        {about?.bioHtml && (
          <>
            <h2 className="vh">{t('lists.profile.bio')}</h2>
            <Prose className="prof__bio" html={about.bioHtml} />
          </>
        )}
      </div>
      {writable && (
        <div className="cluster">
          <ButtonLink icon="mail" href={writeToHref(member)}>
            {t('direct.writeTo', { name: member.pseudonym })}
          </ButtonLink>
        </div>
      )}
      {keepable && (
        <div className="cluster">
          <ButtonLink look="quiet" href={distanceHref(member)}>
            {t('distance.menu')}
          </ButtonLink>
        </div>
      )}
      {!own && (
        <div className="cluster">
          <ButtonLink look="quiet" icon="flag" href={reportHref('profile', member.id)} rel="nofollow">
            {t('review.report.ofProfile')}
          </ButtonLink>
        </div>
      )}
      {own && (
        <div className="cluster">
          <ButtonLink href={EDIT} icon="edit">
            {t('lists.profile.edit')}
          </ButtonLink>
        </div>
      )}
    </header>
  );
}
