import loadHighs from 'highs';

/** Known sums over groups of people of whom nothing else is known: each number of people is at least zero. */
export interface Sum {
  readonly of: readonly number[];
  readonly equals: number;
  /** What it costs, a person, to leave this sum unsaid; absent: it has been said. */
  readonly cost?: number;
}

let solver: Promise<Awaited<ReturnType<typeof loadHighs>>> | undefined;

/** People by which a sum may differ in another world and still count as the same: what the solver leaves to rounding. */
const tolerance = 1e-7;

export interface Programme {
  /** The least that the sum of `of` can be when `sums` are known. */
  least(sums: readonly Sum[], of: readonly number[]): { value: number; at: Float64Array } | undefined;
  /**
   * Which sums must stay unsaid so that `aim` can be true as well: those that differ in the cheapest other world. Undefined when there is none.
   */
  unsaid(sums: readonly Sum[], aim: Sum & { atLeast?: true }): number[] | undefined;
}

/** Linear programmes over `size` unknown numbers of people, solved by HiGHS (Huangfu and Hall 2018, Mathematical Programming Computation 10). */
export async function programme(size: number): Promise<Programme> {
  const highs = await (solver ??= loadHighs());
  const plus = (of: readonly number[]): string => {
    const terms: string[] = [];
    for (let at = 0; at < of.length; at += 20) {
      terms.push(of.slice(at, at + 20).map((group) => `+ x${group}`).join(' ')); // prettier-ignore
    }
    return terms.join('\n');
  };
  const solve = (
    text: string,
  ): { Columns: Record<string, { Primal?: number }>; ObjectiveValue: number } | undefined => {
    const found = highs.solve(text, { output_flag: false });
    return found.Status === 'Optimal' ? (found as never) : undefined;
  };
  return {
    least: (sums, of) => {
      const said = sums.filter(({ of: groups }) => groups.length > 0);
      const rows = said.map((sum, at) => ` s${at}: ${plus(sum.of)} = ${sum.equals}`).join('\n');
      const found = solve(`Minimize\n least: ${plus(of)}\nSubject To\n${rows || ` s: ${plus(of)} >= 0`}\nEnd\n`);
      if (!found) return undefined;
      const at = new Float64Array(size);
      for (const [name, { Primal }] of Object.entries(found.Columns)) at[Number(name.slice(1))] = Primal ?? 0;
      return { value: found.ObjectiveValue, at };
    },
    unsaid: (sums, aim) => {
      const costs: string[] = [];
      const rows = sums.map((sum, at) => {
        if (sum.of.length === 0) return '';
        if (sum.cost === undefined) return ` s${at}: ${plus(sum.of)} = ${sum.equals}`;
        costs.push(`${sum.cost} u${at}`, `${sum.cost} v${at}`);
        return ` s${at}: ${plus(sum.of)} - u${at} + v${at} = ${sum.equals}`;
      });
      const sign = aim.atLeast ? '>=' : '=';
      const found = solve(
        `Minimize\n cost: ${costs.join('\n + ') || '0 x0'}\nSubject To\n${rows.filter(Boolean).join('\n')}\n aim: ${plus(aim.of)} ${sign} ${aim.equals}\nEnd\n`,
      );
      if (!found) return undefined;
      return sums.flatMap((_, at) => {
        const moved = (found.Columns[`u${at}`]?.Primal ?? 0) + (found.Columns[`v${at}`]?.Primal ?? 0);
        return moved > tolerance ? [at] : [];
      });
    },
  };
}
