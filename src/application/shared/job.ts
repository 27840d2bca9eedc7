/** What a job is given whose name says it all. */
export type Nothing = Readonly<Record<never, never>>;

/** The name of a job, which knows what the job is given: who asks for it and who does it agree, or do not compile. */
export type Job<Data extends object = Nothing> = string & { readonly __given: (data: Data) => void };

/** Names a job: no other text passes for one. */
export const job = <Data extends object = Nothing>(name: string): Job<Data> => name as Job<Data>;
