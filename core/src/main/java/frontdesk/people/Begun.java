package frontdesk.people;

/** A session that began just now, and what the browser is to hold of it. */
public record Begun(Member member, PersonalToken token) {}
