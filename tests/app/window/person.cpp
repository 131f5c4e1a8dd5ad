// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QMimeData>
#include <QNetworkReply>
#include <QScrollArea>
#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // ms

// Pictures go where POSTRIDER_PICTURES says.
void tellWhatIsSeen(const QString &missing)
{
    qWarning("There is no %s to be seen", qPrintable(missing));
    const QString folder = qEnvironmentVariable("POSTRIDER_PICTURES");
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && !folder.isEmpty())
            top->grab().save(u"%1/without-%2-%3.png"_s.arg(folder, missing, top->objectName()));
    }
}

void scrollTo(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

Person::Person()
{
    for (const auto &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

Person::~Person()
{
    for (const auto &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

QWidget *Person::look(const QString &name, Effort effort) const
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        if (top->objectName() == name)
            return top;
        const auto found = top->findChildren<QWidget *>(name);
        for (QWidget *widget : found) {
            if (!widget->isVisible() || !widget->isEnabled())
                continue;
            if (effort == Effort::Scroll && widget->visibleRegion().isEmpty())
                scrollTo(widget);
            if (!widget->visibleRegion().isEmpty())
                return widget; // laid out, too
        }
    }
    return nullptr;
}

QWidget *Person::find(const QString &name) const
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = look(name, Effort::Scroll)) != nullptr; }, kPatience))
        tellWhatIsSeen(name);
    return found;
}

bool Person::sees(const QString &name) const
{
    return look(name, Effort::Glance) != nullptr;
}

bool Person::click(const QString &name) const
{
    QWidget *widget = find(name);
    if (widget)
        QTest::mouseClick(widget, Qt::LeftButton);
    return widget;
}

bool Person::type(const QString &name, const QString &text) const
{
    QWidget *widget = find(name);
    if (!widget)
        return false;
    widget->setFocus();
    QTest::keyClicks(widget, text);
    return true;
}

bool Person::press(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *widget = find(name);
    if (widget)
        QTest::keyClick(widget, key, modifiers);
    return widget;
}

bool Person::choose(const QString &name, const QString &word) const
{
    auto *box = qobject_cast<QComboBox *>(find(name));
    const int index = box ? box->findData(word) : -1;
    if (index >= 0)
        box->setCurrentIndex(index);
    return index >= 0;
}

bool Person::drop(const QString &name, const QStringList &files) const
{
    QWidget *widget = find(name);
    if (!widget)
        return false;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
    return enter.isAccepted() && drop.isAccepted();
}

void Person::open(const QUrl &address)
{
    QUrl page = address;
    if (m_web.isValid() && address.scheme() == "https"_L1) {
        page.setScheme(m_web.scheme());
        page.setHost(m_web.host());
        page.setPort(m_web.port());
    }
    // Redirects are followed, as a browser does; the stand-in's owner agrees to everything.
    QNetworkReply *reply = m_browser.get(QNetworkRequest(page));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        ++m_visited;
        reply->deleteLater();
    });
}

} // namespace Postrider::Testing
