/** Whether the organisation's directory says that a member may not come in. @param member SQL that names their id */
export const shutOut = (member: string): string =>
  `exists (select from community.provisioned_person d where d.member_id = ${member} and not d.is_active)`;
