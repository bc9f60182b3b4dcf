/** One page in the navigation. */
export interface NavigationEntry {
  readonly to: string;
  readonly label: string;
  readonly current?: boolean;
}

/** A wing in the navigation: a heading and its pages; without pages it is itself a link. */
export interface NavigationWing {
  readonly label: string;
  readonly to?: string;
  /** How many things wait there, as text: "3", "more than 99". */
  readonly count?: string | undefined;
  readonly current?: boolean;
  readonly entries?: readonly NavigationEntry[];
}

/** Who is signed in, as the account menu shows it. */
export interface FrameAccount {
  readonly name: string;
  readonly role?: string;
  readonly entries?: readonly NavigationEntry[];
}
