"""Council English from a seed, for titles and summaries of a real length."""

WORDS = """
access action actual adults agreed annual areas assessment average before better board budget care centre changes
children city clear closer community complaints completed contract council councillors customer data days deliver
demand digital directorate early employment energy engagement family figures first forecast further growth health
help high homes housing improve income increase invest last leisure library local manage months neighbourhood network
number officers online open partners people performance plan planned plans programme progress projects protect
provide public quarter quality range rate recycling reduce repairs report residents results review roads safe savings
schools sector service services shared sites skills social staff standard start streets support survey target teams
the training transport tree update value visits voluntary waste website weekly work young
""".split()


def title(rng, words):
    return sentence(rng, words)[:-1]


def sentence(rng, words):
    text = " ".join(rng.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."
