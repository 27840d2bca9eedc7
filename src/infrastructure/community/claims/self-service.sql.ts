/** SQL of one more time that a member helped themselves: when, and with what. */
export const COUNT_SELF_SERVICE = `insert into community.self_service (month, what, uses)
  values (date_trunc('month', $1::timestamptz at time zone 'Europe/Paris')::date, $2, 1)
  on conflict (month, what) do update set uses = community.self_service.uses + 1`;
