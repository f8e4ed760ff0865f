package vn.thidua.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for a test: it issues certificates and revokes them. */
class Authority {

    static final String SAFE = "SHA256withECDSA";
    static final String OLD = "SHA1withECDSA";

    /** A certificate and the key to it. */
    record Holder(X509Certificate certificate, PrivateKey key) {}

    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate certificate;
    private int serial = 1;

    /** One that nobody stands above. */
    Authority(String commonName) throws Exception {
        this.name = name(commonName);
        this.certificate = issue(name, keys, true, "2015-01-01T00:00:00Z", "2045-01-01T00:00:00Z", SAFE, null);
    }

    /** One below another. */
    Authority(String commonName, Authority above) throws Exception {
        this.name = name(commonName);
        this.certificate = above.issue(name, keys, true, "2015-01-01T00:00:00Z", "2045-01-01T00:00:00Z", SAFE, null);
    }

    private static X500Name name(String commonName) {
        return new X500Name("CN=" + commonName + ",O=Ban Cơ yếu Minh Họa,C=VN");
    }

    /** A certificate for somebody of the provincial Union, valid from and to these moments. */
    Holder certify(String person, String from, String to) throws Exception {
        return certify(person, from, to, SAFE, null);
    }

    Holder certify(String person, String from, String to, String method, String address) throws Exception {
        KeyPair theirs = keys();
        X500Name subject = new X500Name("CN=" + person + ",O=Hội LHPN tỉnh Minh Họa,C=VN");
        return new Holder(issue(subject, theirs, false, from, to, method, address), theirs.getPrivate());
    }

    /** Trusts this authority from now on. */
    void putInto(Path folder) throws Exception {
        Files.write(folder.resolve(name.hashCode() + ".cer"), certificate.getEncoded());
    }

    /** The list of what it has revoked, in force between these moments. */
    void list(Path folder, String from, String to, Holder... revoked) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(name, date(from));
        list.setNextUpdate(date(to));
        for (Holder each : revoked) {
            list.addCRLEntry(each.certificate().getSerialNumber(), date(from), CRLReason.keyCompromise);
        }
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        list.addExtension(
                Extension.authorityKeyIdentifier, false, utils().createAuthorityKeyIdentifier(keys.getPublic()));
        Files.write(
                folder.resolve(name.hashCode() + ".crl"),
                list.build(new JcaContentSignerBuilder(SAFE).build(keys.getPrivate()))
                        .getEncoded());
    }

    /** The address is that of everything which a certificate can name: its issuer, its status, its list. */
    private X509Certificate issue(
            X500Name subject, KeyPair theirs, boolean authority, String from, String to, String method, String address)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v3CertificateBuilder made = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(serial++), date(from), date(to), subject, theirs.getPublic());
        made.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        made.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation));
        made.addExtension(
                Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(theirs.getPublic()));
        made.addExtension(
                Extension.authorityKeyIdentifier, false, utils().createAuthorityKeyIdentifier(keys.getPublic()));
        if (address != null) {
            GeneralName there = new GeneralName(GeneralName.uniformResourceIdentifier, address);
            made.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(there)), null, null)
            }));
            made.addExtension(
                    Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                        new AccessDescription(AccessDescription.id_ad_caIssuers, there),
                        new AccessDescription(AccessDescription.id_ad_ocsp, there)
                    }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(made.build(new JcaContentSignerBuilder(method).build(keys.getPrivate())));
    }

    private static JcaX509ExtensionUtils utils() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }

    private static Date date(String moment) {
        return Date.from(Instant.parse(moment));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
