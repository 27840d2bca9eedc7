/** Whether the post `p` is one of the replies that the topic `t` accepts now. */
export const acceptedIn = (t: string, p: string): string =>
  `(${t}.solved and ${p}.deleted_at is null and exists (select 1 from jsonb_array_elements(${t}.acceptances) a
    where a->>'postId' = ${p}.id::text and a->>'withdrawnAt' is null))`;
