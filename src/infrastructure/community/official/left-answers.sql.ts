const isHere = (m: string): string => `${m}.status in ('active', 'silenced')`;
const isAgent = (m: string): string => `${m}.role = 'agent' and ${m}.status = 'active'`;

/**
 * Whether an answer of the organisation is a member's to read again: it is theirs, or whose it was has left, and they are
 * an agent of the same department, or any agent where it has none any more.
 * @param owner expression of the member whose answer it is
 * @param department expression of the department that answered
 * @param member expression of the member
 */
export const isTheirs = (
  owner: string,
  department: string,
  member: string,
): string => `(${owner} = ${member} or (
    not exists (select from community.member gone where gone.id = ${owner} and ${isHere('gone')})
    and exists (select from community.member agent where agent.id = ${member} and ${isAgent('agent')}
      and (agent.department = ${department} or not exists (
        select from community.member same where ${isAgent('same')} and same.department = ${department})))))`;
