// Asks for what stands below the first screen: when the reader comes near it, or once the page has been at rest.
const REST = 1000 // milliseconds
const HEIGHTS = {}

export default function ({ parentElement, data, setTriggerValue }) {
  const mark = parentElement.querySelector(".below")
  const place = mark.closest(`.st-key-below-${data.page}, .st-key-below-${data.page}-waits`)
  // While the rest is not there, its room is kept: the reader is not thrown upward.
  mark.style.height = data.drawn ? "" : `${HEIGHTS[data.page] ?? 0}px`
  if (data.drawn) {
    const size = new ResizeObserver(() => {
      if (place.childElementCount > 1) HEIGHTS[data.page] = place.offsetHeight
    })
    size.observe(place)
    return () => { size.disconnect() }
  }
  const ask = () => {
    near.disconnect()
    clearTimeout(rest)
    setTriggerValue("near", true)
  }
  const near = new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) ask() })
  const rest = setTimeout(ask, REST)
  near.observe(mark)
  return () => {
    near.disconnect()
    clearTimeout(rest)
  }
}
