/** Of all demonstration accounts, and of nobody else. It passes the rule that members' passwords must pass. */
export const DEMO_PASSWORD = 'violon-argile-canevas-7';
