/** Before every member: where the first lot begins. */
export const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

/** Who was last heard of before is not rung: rings are for those who have the site open. */
const HEARD_OF = `interval '1 day'`;

/** Those of `told` who are to look again at once, as `told`: of a lot hardly anybody is there. */
export const TOLD_WHO_MAY_BE_THERE = `
  array(select "memberId" from told where "onSite" and exists (
      select from community.session s where s.member_id = "memberId" and s.last_seen_at > now() - ${HEARD_OF})) as told`;
