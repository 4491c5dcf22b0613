//! The files in which a machine keeps its zones, read without the program's help.

/// What a zone's file says: from each of these moments on its offset holds.
#[derive(Debug)]
pub(super) struct ZoneFile {
    /// Seconds since 1970 and the seconds east of Greenwich from then on, in order.
    pub(super) changes: Vec<(i64, i64)>,
    /// The offset before the first change.
    first: i64,
    /// After the last change the clock goes on changing, by a rule that is not read here.
    pub(super) goes_on: bool,
}

impl ZoneFile {
    /// The zone in these bytes; `None` when they are no zone (RFC 8536).
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let old = Header::read(bytes)?;
        let new = bytes.get(44 + old.length(4)..)?;
        let header = Header::read(new)?;
        let body = new.get(44..)?;
        let (times, rest) = body.split_at_checked(8 * header.times)?;
        let (kinds, rest) = rest.split_at_checked(header.times)?;
        let (types, _) = rest.split_at_checked(6 * header.types)?;
        let offset = |kind: usize| {
            let four = types.get(6 * kind..6 * kind + 4)?.try_into().ok()?;
            Some(i64::from(i32::from_be_bytes(four)))
        };
        let moments = times
            .as_chunks::<8>()
            .0
            .iter()
            .map(|t| i64::from_be_bytes(*t));
        let offsets = kinds.iter().map(|kind| offset(usize::from(*kind)));
        let changes = moments.zip(offsets).map(|(at, offset)| Some((at, offset?)));
        let rule = new.get(44 + header.length(8)..)?;
        Some(Self {
            changes: changes.collect::<Option<_>>()?,
            first: offset(0)?,
            goes_on: rule.contains(&b','),
        })
    }

    /// The seconds east of Greenwich at a moment.
    pub(super) fn offset(&self, at: i64) -> i64 {
        let passed = self.changes.partition_point(|(from, _)| *from <= at);
        passed
            .checked_sub(1)
            .map_or(self.first, |last| self.changes[last].1)
    }
}

/// How many of each there are.
struct Header {
    times: usize,
    types: usize,
    rest: usize,
    leaps: usize,
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..44).filter(|head| head.starts_with(b"TZif"))?;
        let count = |at: usize| {
            let four = head[20 + 4 * at..][..4].try_into().ok()?;
            usize::try_from(u32::from_be_bytes(four)).ok()
        };
        Some(Self {
            times: count(3)?,
            types: count(4)?,
            rest: count(0)? + count(1)? + count(5)?,
            leaps: count(2)?,
        })
    }

    /// The bytes behind the header when a moment takes so many.
    fn length(&self, moment: usize) -> usize {
        self.times * (moment + 1) + 6 * self.types + self.rest + self.leaps * (moment + 4)
    }
}
