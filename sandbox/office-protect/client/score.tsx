/** A score from 0 to 100, as a bar and as a number. */
export function Score({ value, label }: { value: number; label: string }) {
  return (
    <span className="score">
      <meter min={0} max={100} low={65} high={80} optimum={100} value={value} aria-label={label} />
      <span>{value} %</span>
    </span>
  );
}
