package org.amparo.linkage.population;

/** Beginnings, middles and ends of rare surnames. */
record Syllables(String[] starts, String[] middles, String[] ends) {
    private static final String[] SPANISH_STARTS = words(
            "Al Am An Ar As Bal Bar Bel Ber Bo Bri Bus Ca Cal Can Car Cas Ce Cis Co Cor Cue Chi Cha Do Du Ech El En Es Fa"
                    + " Fi For Fra Ga Gal Gar Go Gra Gua Gue Her Hi Hue Ira Ja La Lan Li Lo Lla Ma Mal Man Mar Me Mo Mon Mu Na Ne"
                    + " No O Or Pa Pal Par Pe Pi Po Pue Que Qui Ra Re Ri Ro Sa Sal San Se So Ta Te To Tru Ur Va Val Ve Vi Zal Zu");
    private static final String[] SPANISH_MIDDLES =
            words("ba be bi ca co da de do ga gui la le li lla lo ma mi na ne ñi ra re"
                    + " ri ro sa se ta te ti to va ve vi za ce che");
    private static final String[] SPANISH_ENDS = words(
            "no na rro rra les res nes ño ña do da to ta zo za llo lla rez nez n r l s che ga go ria rio ndo nda nte rte sco");
    private static final String[] ANDEAN_STARTS =
            words("Chuqui Huaman Qui Con Ma Cho Cusi Pari Apa Ti Yu Hua Hual Ca Ccan Cco"
                    + " Co Lli Lla Mi Pu Quis Su Sull Ta Tu Ya Yana Sisa Inca Llacta Qhis Wara Guan Gua Pilla Toa");
    private static final String[] ANDEAN_MIDDLES =
            words("ma ca ra la ri pa ta qui lla cu tu sa ya hua po ni chi co lli na mbo ngo");
    private static final String[] ANDEAN_ENDS =
            words("ni na ri ra ta pa ca qui sa ya hua ncha lla yta ma ncu lema yauri huanca mba sig pe che nta");
    private static final String[] PORTUGUESE_STARTS = words(
            "Al An Ar As Bar Bel Bo Bra Ca Cal Car Cas Ce Co Con Cor Cou Da Du Es Fa Fer Fi Fon Fra Ga Go Gou Gua Ja Jo"
                    + " La Lei Lo Ma Mar Mei Mo Mon Mou Na No O Pa Pe Pi Por Qua Quei Ra Re Ri Ro Sal San Se Si Sou Ta Tei To Va"
                    + " Vas Vei Vi Xa");
    private static final String[] PORTUGUESE_MIDDLES =
            words("ba be ca co da de ga ge gui la le lha li lo ma me mi na nha ne ra"
                    + " re ri ro sa se ta te to va ve vi xi za ze");
    private static final String[] PORTUGUESE_ENDS = words(
            "do da res les nes ro ra lho lha nho nha ção ão nte nça lo la rte ga go queira reira leiro deira ns z s l r"
                    + " deiro nzi tti");
    private static final String[] FRENCH_STARTS =
            words("Beau Bel Ber Bois Bon Cha Char Cla Clé Des Dor Du Du Es Fé Fleu For Ga"
                    + " Ger Jo La Le Lé Lou Ma Mé Mont Mo Na No O Pé Per Pha Pré Ro Saint- Sé Ta Thé To Va Ver Vil");
    private static final String[] FRENCH_MIDDLES =
            words("be bi ca ce de di dou fi la le li lo ma me mi na né no ra ré ri ro sa si ta te ti ve vi");
    private static final String[] FRENCH_ENDS =
            words("val mont ville lien cin fort champ son nier tin nel ssaint ste lus rd"
                    + " reux nne meau zor las nord dieu sier ssé lon vert");
    private static final String[] ENGLISH_STARTS =
            words("Al Ash Bal Bar Ben Black Brad Bran Bur Cal Car Char Clay Col Cran"
                    + " Crom Dal Dar Den Dun East Ed El Fair Far Fen Fitz Ful Gar Gil Glen Good Gran Green Had Hal Har Hath Hay Hol Hum"
                    + " Jack Kel Ken Lam Lang Lan Lin Mal Mars Mil Mor New Nor Old Par Pem Pres Ram Red Rob Ro Shel Sim Stan Stock"
                    + " Sut Thorn Tol Wal War Wat Wel West Whit Wil Win Wood");
    private static final String[] ENGLISH_MIDDLES = words("a e i o er en ing ber der ker ler ter by ne");
    private static final String[] ENGLISH_ENDS =
            words("son ton ley well man ford wood field more by ham den ston land dale croft"
                    + " worth wick head low ridge stead burn ster den ard ing gate");

    static Syllables of(Region region) {
        return switch (region) {
            case ANDEAN -> new Syllables(ANDEAN_STARTS, ANDEAN_MIDDLES, ANDEAN_ENDS);
            case BRAZIL -> new Syllables(PORTUGUESE_STARTS, PORTUGUESE_MIDDLES, PORTUGUESE_ENDS);
            case HAITI -> new Syllables(FRENCH_STARTS, FRENCH_MIDDLES, FRENCH_ENDS);
            case ENGLISH_CARIBBEAN -> new Syllables(ENGLISH_STARTS, ENGLISH_MIDDLES, ENGLISH_ENDS);
            case MEXICO_CENTRAL_AMERICA, SOUTHERN_CONE, SPANISH_CARIBBEAN ->
                new Syllables(SPANISH_STARTS, SPANISH_MIDDLES, SPANISH_ENDS);
        };
    }

    long combinations() {
        return (long) starts.length * middles.length * ends.length;
    }

    String combination(long number) {
        int i = (int) number;
        return starts[i % starts.length]
                + middles[i / starts.length % middles.length]
                + ends[i / starts.length / middles.length];
    }

    private static String[] words(String written) {
        return written.split(" ");
    }
}
